package memio.text;

/**
 * Python's own handlers, told apart by their names. One class and a switch, since eight lambdas would be set up in every
 * program that reads text, and most never meet an error.
 */
final class StandardHandler implements ErrorHandler {
    private static final Repair REPLACEMENT_CHARACTER = Repair.text("\ufffd");

    private final String name;

    StandardHandler(String name) {
        this.name = name;
    }

    @Override
    public Repair handle(CodingException error) throws CodingException {
        return switch (name) {
            case "strict" -> throw error;
            case "ignore" -> Repair.NOTHING;
            case "replace" -> replace(error);
            case "backslashreplace" -> EscapingHandlers.backslash(error);
            case "xmlcharrefreplace" -> EscapingHandlers.reference(error);
            case "namereplace" -> EscapingHandlers.name(error);
            case "surrogateescape" -> SurrogateHandlers.escape(error);
            case "surrogatepass" -> SurrogateHandlers.pass(error);
            default -> throw new IllegalStateException(name);
        };
    }

    private static Repair replace(CodingException error) {
        return error instanceof EncodeException e
                ? Repair.text("?".repeat(e.unencodable().codePointCount(0, e.to() - e.from())))
                : REPLACEMENT_CHARACTER;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
