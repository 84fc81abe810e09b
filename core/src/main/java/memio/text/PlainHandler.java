package memio.text;

/** A handler and its name; and what the handlers do that need no alphabet. */
record PlainHandler(String name, ErrorHandler handler) implements ErrorHandler {
    private static final Repair REPLACEMENT_CHARACTER = Repair.text("\ufffd");

    @Override
    public Repair handle(CodingException error) throws CodingException {
        return handler.handle(error);
    }

    static Repair replace(CodingException error) {
        return error instanceof EncodeException e
                ? Repair.text("?".repeat(e.unencodable().codePointCount(0, e.to() - e.from())))
                : REPLACEMENT_CHARACTER;
    }

    @Override
    public String toString() {
        return name;
    }
}
