package memio.conformance;

/** What has to be tidied up between two programs, where an error is no answer to anything. */
@FunctionalInterface
interface Quietly {
    void run() throws Exception;

    /** Does it, whatever it throws. */
    static void attempt(Quietly action) {
        try {
            action.run();
        } catch (Exception e) {
            // The program is over: a file that cannot be closed any more is simply dropped.
        }
    }
}
