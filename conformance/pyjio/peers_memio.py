"""memio behind the adapter: the only file of the harness that knows its API.

A peer converts, and memio answers: nothing is decided, checked, remembered or caught here. Where Python has one method
and memio has two (truncate() and truncate(size)), or Python's None is a number in memio (WOULD_BLOCK), this is the
place that says so.
"""
import errno
import io

from pyjio import proxies, rt
from pyjio.rt import call, java, jbytes, jint, jlong, jsize, pybytes, pyint, pystr

# ---- exceptions -------------------------------------------------------------------------------------------
# ClosedFileException, the other IllegalStateExceptions and the JDK's own exceptions are in rt.EXCEPTIONS already.
rt.EXCEPTIONS.update({
    'memio.base.FileTooLargeException': MemoryError,
    'memio.base.LiveViewException': BufferError,
    'memio.base.PositionOverflowException': OverflowError,
    'memio.base.WouldBlockException':
        lambda e, message: BlockingIOError(errno.EAGAIN, message, pyint(e.transferred())),
})
rt.THROWN[io.UnsupportedOperation] = 'java.lang.UnsupportedOperationException'


def start(jars):
    """Called once, first."""
    rt.start(jars)


def whence(number):
    return call(java('memio.base.Whence').of, jint(number))


def count(n):
    """How many bytes were moved; WOULD_BLOCK is Python's None."""
    return None if n == java('memio.base.ByteIO').WOULD_BLOCK else pyint(n)


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


# ---- what the adapter calls -------------------------------------------------------------------------------
def BytesIO(initial):
    return BytesIOPeer(call(java('memio.BytesIO'), jbytes(initial)))
