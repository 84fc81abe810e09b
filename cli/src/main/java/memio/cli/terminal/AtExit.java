package memio.cli.terminal;

/** What has to be done if the process is interrupted meanwhile. */
public final class AtExit {
    private final Thread hook;

    /** Has {@code action} done when the process ends, unless that is cancelled before. */
    public AtExit(String name, Runnable action) {
        hook = new Thread(action, name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * It need not be done any more.
     *
     * @return false if the process is ending, and it is being done
     */
    public boolean cancel() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
