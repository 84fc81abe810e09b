package memio.cli.bench;

/**
 * Where something was measured.
 *
 * @param java which Java
 * @param system which operating system
 * @param processors how many processors it has for us
 */
record Machine(String java, String system, int processors) {
    /** This one. */
    static Machine here() {
        return new Machine(
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String toString() {
        return java + ", " + system + ", " + processors + (processors == 1 ? " processor" : " processors");
    }
}
