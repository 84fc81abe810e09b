package memio.conformance;

/** The object that a program of a trace works on. */
interface Subject {
    /** Does what a line asks for and answers it; what it throws is an answer as well. */
    String answer(Line line) throws Exception;

    /** Closes and forgets everything, whatever state it is in. */
    void finish();

    /** What is thrown for a line that this object never gets: a mistake in the trace or in this program. */
    static AssertionError unknown(Line line) {
        return new AssertionError("unknown operation: " + line);
    }
}
