package memio.text;

/** A codec whose charset can be read bytewise. */
interface BytewiseCodec extends Codec {
    Bytewise bytewise();
}
