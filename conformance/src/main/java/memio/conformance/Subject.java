package memio.conformance;

/** The object that a program of a trace works on. */
interface Subject {
    /** Does what a line asks for and answers it; what it throws is an answer as well. */
    String answer(Line line) throws Exception;

    /** Closes and forgets everything, whatever state it is in. */
    void finish();

    /** The answer to a line that no object of a trace gets: a mistake in the trace or in this program. */
    static String unknown(Line line) {
        throw new AssertionError("unknown operation: " + line);
    }
}
