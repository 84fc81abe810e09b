package memio.text;

/** Somebody's handler, and the name it was given. */
record NamedHandler(String name, ErrorHandler handler) implements ErrorHandler {
    @Override
    public Repair handle(CodingException error) throws CodingException {
        return handler.handle(error);
    }

    @Override
    public String toString() {
        return name;
    }
}
