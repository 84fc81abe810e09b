"""memio behind the adapter: the only file of the harness that knows its API.

A peer converts, and memio answers: nothing is decided, checked, remembered or caught here. Where Python has one method
and memio has two (truncate() and truncate(size)), one argument and memio has options (Text, Open), or Python's None is a
number in memio (WOULD_BLOCK), this is the place that says so.
"""
import errno
import io
import os
import warnings

from pyjio import proxies, rt
from pyjio.rt import boxed, call, java, jbig, jbytes, jint, jlong, jsize, jstr, pybytes, pyint, pystr

# ---- exceptions -------------------------------------------------------------------------------------------
# ClosedFileException, the other IllegalStateExceptions and the JDK's own exceptions are in rt.EXCEPTIONS already.
rt.EXCEPTIONS.update({
    'memio.base.FileTooLargeException': MemoryError,
    'memio.base.LiveViewException': BufferError,
    'memio.base.PositionOverflowException': OverflowError,
    'memio.base.WouldBlockException':
        lambda e, message: BlockingIOError(errno.EAGAIN, message, pyint(e.transferred())),
    'memio.text.DecodeException': lambda e, message: UnicodeDecodeError(
        pystr(e.encoding()), pybytes(e.input()), pyint(e.start()), pyint(e.end()), pystr(e.reason())),
    'memio.text.EncodeException': lambda e, message: UnicodeEncodeError(
        pystr(e.encoding()), pystr(e.input()), pyint(e.start()), pyint(e.end()), pystr(e.reason())),
    'memio.text.UnknownCodecException': LookupError,
    'memio.text.UnknownErrorHandlerException': LookupError,
})
rt.THROWN[io.UnsupportedOperation] = 'java.lang.UnsupportedOperationException'


def start(jars):
    """Called once, first. The option is for descriptor()."""
    rt.start(jars, '--add-opens=java.base/java.io=ALL-UNNAMED')
    java('memio.text.Codecs').register(CODEC_FINDER(proxies.registered_by_tests))
    LOGGERS.append(java('java.util.logging.Logger').getLogger('memio'))
    LOGGERS[0].setFilter(FILTER(warnings))


# ---- warnings ---------------------------------------------------------------------------------------------
class Filter:
    """java.util.logging.Filter: what memio logs is a warning in Python, and is not logged as well."""
    def __init__(self, module):
        self.module = module

    def isLoggable(self, record):
        self.module.warn(pystr(record.getMessage()), RuntimeWarning)
        return False


FILTER = proxies.Interface('java.util.logging.Filter', Filter)
LOGGERS = []        # Java forgets loggers that nobody holds


# ---- values -----------------------------------------------------------------------------------------------
def descriptor(number):
    """An int as a java.io.FileDescriptor, which has one number for all that are none: -1."""
    integer = java('java.lang.Integer')
    constructor = java('java.io.FileDescriptor').class_.getDeclaredConstructor(integer.TYPE)
    constructor.setAccessible(True)
    return constructor.newInstance(boxed(max(number, -1), 'java.lang.Integer'))


def whence(number):
    return call(java('memio.base.Whence').of, jint(number))


def count(n):
    """How many bytes were moved; WOULD_BLOCK is Python's None."""
    return None if n == java('memio.base.ByteIO').WOULD_BLOCK else pyint(n)


# ---- Python objects below memio ---------------------------------------------------------------------------
def jcount(n):
    """count() the other way."""
    return java('memio.base.ByteIO').WOULD_BLOCK if n is None else n


class Below:
    """What memio.base.ByteIO calls by other names than Python."""
    def readInto(self, array, offset, length):
        return jcount(self.readinto(array, offset, length))

    def write(self, array, offset, length):
        return jcount(super().write(array, offset, length))

    def seek(self, offset, whence):
        return super().seek(offset, whence.ordinal())


class RawView(Below, proxies.Raw):
    """memio.base.ByteIO, as the buffered files take it."""


class BufferView(Below, proxies.Buffer):
    """memio.binary.BinaryIO"""
    def readInto1(self, array, offset, length):
        return jcount(self.readinto1(array, offset, length))


class Codec:
    """memio.text.Codec, of one that a test registered with Python's codecs.register(); one half may be missing."""
    def __init__(self, info):
        self.info = info

    def name(self):
        return self.info.name

    def newDecoder(self, errors):
        make = self.info.incrementaldecoder
        return make and DECODER(make(pystr(errors.name())))

    def newEncoder(self, errors):
        make = self.info.incrementalencoder
        return make and ENCODER(make(pystr(errors.name())))


class CodecFinder:
    """memio.text.CodecFinder"""
    def __init__(self, lookup):
        self.lookup = lookup

    def find(self, name):
        return CODEC(self.lookup(pystr(name)))


class Opener:
    """memio.raw.Opener, of a function of a path and the flags of os.open() that answers a descriptor."""
    def __init__(self, function):
        self.function = function

    def open(self, file, mode):
        number = self.function(pystr(file.toString()), FLAGS[pystr(mode.rawName())])
        return java('memio.raw.Raw').of(descriptor(number), mode)


FLAGS = {
    'rb': os.O_RDONLY,
    'rb+': os.O_RDWR,
    'wb': os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
    'xb': os.O_WRONLY | os.O_CREAT | os.O_EXCL,
    'xb+': os.O_RDWR | os.O_CREAT | os.O_EXCL,
    'ab': os.O_WRONLY | os.O_CREAT | os.O_APPEND,
    'ab+': os.O_RDWR | os.O_CREAT | os.O_APPEND,
}
RAW = proxies.Interface('memio.base.ByteIO', RawView)
BUFFER = proxies.Interface('memio.binary.BinaryIO', BufferView)
DECODER = proxies.Interface('memio.text.IncrementalDecoder', proxies.Decoder)
ENCODER = proxies.Interface('memio.text.IncrementalEncoder', proxies.Encoder)
CODEC = proxies.Interface('memio.text.Codec', Codec)
CODEC_FINDER = proxies.Interface('memio.text.CodecFinder', CodecFinder)
OPENER = proxies.Interface('memio.raw.Opener', Opener)


# ---- streams ----------------------------------------------------------------------------------------------
class Stream:
    """memio.base.IOBase: every stream, on its Java object `o`."""
    def __init__(self, o):
        self.o = o

    def readable(self):
        return bool(call(self.o.readable))

    def writable(self):
        return bool(call(self.o.writable))

    def seekable(self):
        return bool(call(self.o.seekable))

    def isatty(self):
        return bool(call(self.o.isatty))

    def closed(self):
        return bool(call(self.o.closed))

    def fileno(self):
        return pyint(call(self.o.fileno))

    def flush(self):
        call(self.o.flush)

    def close(self):
        call(self.o.close)

    def detach(self):
        call(self.o.detach)

    def tell(self):
        return pyint(call(self.o.tell))

    def seek(self, offset, number):
        return pyint(call(self.o.seek, jlong(offset), whence(number)))

    def truncate(self, size):
        return pyint(call(self.o.truncate) if size is None else call(self.o.truncate, jlong(size)))


class Binary(Stream):
    """memio.base.ByteIO, and of memio.binary.BinaryIO the methods ending in 1."""
    def read(self, size):
        return pybytes(call(self.o.read, jsize(size)))

    def read1(self, size):
        return pybytes(call(self.o.read1, jsize(size)))

    def readinto(self, view):
        return self._into(self.o.readInto, view)

    def readinto1(self, view):
        return self._into(self.o.readInto1, view)

    def _into(self, method, view):
        array = jbytes(bytes(len(view)))
        n = count(call(method, array))
        if n:
            view[:n] = pybytes(array)[:n]
        return n

    def readline(self, size):
        return pybytes(call(self.o.readLine, jsize(size)))

    def readlines(self, hint):
        return [pybytes(line) for line in call(self.o.readLines, jlong(hint))]

    def iterator(self):
        lines = call(self.o.iterator)
        return lambda: pybytes(call(lines.next)) if call(lines.hasNext) else None

    def write(self, data):
        return count(call(self.o.write, jbytes(data), jint(0), jint(len(data))))

    def writelines(self, lines):
        call(self.o.writeLines, proxies.iterable(lines))


class BytesIOPeer(Binary):
    """memio.BytesIO"""
    def getvalue(self):
        return pybytes(call(self.o.getValue))

    def getbuffer(self):
        return ViewPeer(call(self.o.getBuffer))


class ViewPeer:
    """memio.storage.BufferView"""
    def __init__(self, o):
        self.o = o

    def size(self):
        return pyint(call(self.o.size))

    def get(self, start, stop):
        array = jbytes(bytes(stop - start))
        call(self.o.get, jlong(start), array)
        return pybytes(array)

    def put(self, start, data):
        call(self.o.put, jlong(start), jbytes(data))

    def release(self):
        call(self.o.close)


class FileIOPeer(Binary):
    """memio.raw.FileIO"""
    def readall(self):
        return pybytes(call(self.o.readAll))

    def mode(self):
        return pystr(call(self.o.mode).rawName())

    def closefd(self):
        return bool(call(self.o.closesFile))

    def blksize(self):
        return pyint(call(self.o.blockSize))


class BufferedPeer(Binary):
    """memio.binary.Buffered"""
    def peek(self, size):
        return pybytes(call(self.o.peek, jsize(size)))

    def raw(self):
        return peer(call(self.o.raw))


class Text(Stream):
    """memio.text.TextIO"""
    def read(self, size):
        return pystr(call(self.o.read, jsize(size)))

    def readline(self, size):
        return pystr(call(self.o.readLine, jsize(size)))

    def readlines(self, hint):
        return [pystr(line) for line in call(self.o.readLines, jlong(hint))]

    def iterator(self):
        lines = call(self.o.iterator)
        return lambda: pystr(call(lines.next)) if call(lines.hasNext) else None

    def write(self, text):
        return pyint(call(self.o.write, jstr(text)))

    def writelines(self, lines):
        call(self.o.writeLines, proxies.iterable(lines))

    def encoding(self):
        return pystr(call(self.o.encoding))

    def errors(self):
        return pystr(call(self.o.errors))

    def line_buffering(self):
        return bool(call(self.o.lineBuffering))

    def newlines(self):
        return rt.newlines(call(self.o.newlines))


class StringIOPeer(Text):
    """memio.StringIO"""
    def getvalue(self):
        return pystr(call(self.o.getValue))


class TextIOWrapperPeer(Text):
    """memio.text.TextIOWrapper, which has a cookie where Python has a large number."""
    def tell(self):
        return pyint(call(call(self.o.cookie).toBigInteger))

    def seek(self, cookie, number):
        if number != 0:
            return super().seek(cookie, number)
        call(self.o.seek, call(java('memio.text.Cookie').of, jbig(cookie)))
        return cookie

    def buffer(self):
        return peer(call(self.o.buffer))

    def write_through(self):
        return bool(call(self.o.writeThrough))

    def chunk_size(self):
        return pyint(call(self.o.chunkSize))

    def set_chunk_size(self, size):
        call(self.o.reconfigure, call(java('memio.text.Text').DEFAULT.chunkSize, jint(size)))

    def reconfigure(self, encoding, errors, newline, line_buffering, write_through):
        call(self.o.reconfigure, text_options(encoding, errors, newline, line_buffering, write_through))


def text_options(encoding, errors, newline, line_buffering, write_through):
    """memio.text.Text; None, and for newline ..., is what has not been set."""
    options = java('memio.text.Text').DEFAULT
    if encoding is not None:
        options = call(options.encoding, jstr(encoding))
    if errors is not None:
        options = call(options.errors, jstr(errors))
    if newline is not ...:
        options = call(options.newline, call(java('memio.text.Newline').of, jstr(newline)))
    if line_buffering is not None:
        options = call(options.lineBuffering, line_buffering)
    if write_through is not None:
        options = call(options.writeThrough, write_through)
    return options


class DecoderPeer:
    """memio.text.IncrementalNewlineDecoder"""
    def __init__(self, o):
        self.o = o

    def decode(self, data, last):
        return pystr(call(self.o.decode, jstr(data) if isinstance(data, str) else jbytes(data), last))

    def getstate(self):
        return pybytes(call(self.o.stateBuffer)), pyint(call(self.o.stateFlags))

    def setstate(self, state):
        call(self.o.setState, jbytes(state[0]), jlong(state[1]))

    def reset(self):
        call(self.o.reset)

    def newlines(self):
        return rt.newlines(call(self.o.newlines))


# ---- what the adapter calls -------------------------------------------------------------------------------
def BytesIO(initial):
    return BytesIOPeer(call(java('memio.BytesIO'), jbytes(initial)))


def StringIO(initial, newline):
    return StringIOPeer(call(java('memio.StringIO'), jstr(initial), call(java('memio.text.Newline').of, jstr(newline))))


def FileIO(file, mode, closefd, opener):
    below = source(file, mode)
    if isinstance(file, int):
        mode = call(java('memio.base.Mode').ofRaw, jstr(mode))
        return FileIOPeer(call(java('memio.raw.FileIO').of, below, mode, jstr(str(file)), closefd))
    return FileIOPeer(call(java('memio.IO').openRaw, below, jstr(mode), open_options(-1, closefd, opener)))


def BufferedReader(raw, size):
    return BufferedPeer(call(java('memio.binary.Buffered').reader, RAW.takes(raw), jint(size)))


def BufferedWriter(raw, size):
    return BufferedPeer(call(java('memio.binary.Buffered').writer, RAW.takes(raw), jint(size)))


def BufferedRandom(raw, size):
    return BufferedPeer(call(java('memio.binary.Buffered').random, RAW.takes(raw), jint(size)))


def BufferedRWPair(reader, writer, size):
    return BufferedPeer(call(java('memio.binary.Buffered').pair, RAW.takes(reader), RAW.takes(writer), jint(size)))


def TextIOWrapper(buffer, encoding, errors, newline, line_buffering, write_through):
    options = text_options(encoding, errors, newline, line_buffering, write_through)
    return TextIOWrapperPeer(call(java('memio.text.TextIOWrapper'), BUFFER.takes(buffer), options))


def IncrementalNewlineDecoder(decoder, translate, errors):
    return DecoderPeer(call(java('memio.text.IncrementalNewlineDecoder'), DECODER(decoder), translate))


def open(file, mode, buffering, encoding, errors, newline, closefd, opener):
    """memio.IO.open(); no newline is the default one, as in Python."""
    text = text_options(encoding, errors, ... if newline is None else newline, None, None)
    options = open_options(buffering, closefd, opener)
    return peer(call(java('memio.IO').open, source(file, mode), jstr(mode), text, options))


def source(file, mode):
    """What is opened: a Path, or for a descriptor memio.raw.RawIO."""
    if isinstance(file, int):
        return call(java('memio.raw.Raw').of, descriptor(file), call(java('memio.base.Mode').of, jstr(mode)))
    return call(java('java.nio.file.Path').of, jstr(os.fsdecode(file)))


def open_options(buffering, closefd, opener):
    """memio.Open; no opener is the default one."""
    options = call(call(java('memio.Open').DEFAULT.buffering, jint(buffering)).closeFile, closefd)
    return options if opener is None else call(options.opener, OPENER(opener))


# ---- files that memio made itself -------------------------------------------------------------------------
PEERS = {
    'FileIO': FileIOPeer,
    'BufferedReader': BufferedPeer,
    'BufferedWriter': BufferedPeer,
    'BufferedRandom': BufferedPeer,
    'TextIOWrapper': TextIOWrapperPeer,
}


def peer(o):
    return PEERS[kind_of(o)](o)


def kind(peer):
    """The name of Python's class for a file that open() made or that lies below it."""
    return kind_of(peer.o)


def kind_of(o):
    return pystr(o.getClass().getSimpleName())
