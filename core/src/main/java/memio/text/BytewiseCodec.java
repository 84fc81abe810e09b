package memio.text;

/** A codec whose charset can be read bytewise. */
interface BytewiseCodec extends Codec {
    /** A look at the bytes for one user, who is not to use it in several threads. */
    Bytewise bytewise();
}
