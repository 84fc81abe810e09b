"""python3 cpython.py WORK [PARAMETER=VALUE...]: the work of the benchmark WORK, done by CPython's own io.

Prints how many nanoseconds it takes, the median of several runs; nothing if it does not know the work.
"""
import io
import os
import random
import statistics
import sys
import tempfile
import time

PIECE = b'Hello World'


def measured(work, operations=1, prepare=lambda: None, seconds=2.0):
    """The median time of work(prepare()), for one operation, in ns."""
    times = []
    end = time.perf_counter() + seconds
    while len(times) < 3 or time.perf_counter() < end and len(times) < 1000:
        prepared = prepare()
        start = time.perf_counter_ns()
        work(prepared)
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / operations


# ---- bytes in memory

def headline():
    def work(_):
        f = io.BytesIO()
        write = f.write
        for _ in range(50_000):
            write(PIECE)
    return measured(work)


def single_bytes_write():
    size = 1 << 20

    def work(_):
        f = io.BytesIO()
        write = f.write
        for _ in range(size):
            write(b'x')
    return measured(work)


def single_bytes_read():
    size = 1 << 20

    def work(f):
        read = f.read
        for _ in range(size):
            read(1)
    return measured(work, prepare=lambda: io.BytesIO(bytes(size)))


def blocks(size):
    piece = bytes(1 << 13)
    target = bytearray(1 << 13)

    def work(_):
        f = io.BytesIO()
        for _ in range(int(size) >> 13):
            f.write(piece)
        f.seek(0)
        while f.readinto(target):
            pass
    return measured(work)


def random_places(size, chained):
    places = random.Random(20261123)
    places = [places.randrange(int(size) - 64) for _ in range(1 << 15)]
    piece = bytes(64)
    target = bytearray(64)
    f = io.BytesIO(bytes(int(size)))

    def work(_):
        seek, write, readinto = f.seek, f.write, f.readinto
        for i in range(0, len(places), 2):
            seek(places[i])
            write(piece)
            seek(places[i + 1])
            readinto(target)
    return measured(work, len(places) // 2)


def small_buffers():
    piece = bytes(100)

    def work(_):
        for _ in range(10_000):
            io.BytesIO().write(piece)
    return measured(work, 10_000)


def varied_lines(text):
    lines = io.BytesIO()
    random = 1
    while lines.tell() < 1 << 24:
        random = random * 1103515245 + 12345 & 0x7fffffff
        lines.write(text[:(random >> 16) % 119] + b'\n')
    return lines.getvalue()


def byte_lines(length):
    text = b'x' * 119
    line = text[:59] + b'\n'
    content = io.BytesIO(varied_lines(text) if length == 'varied' else line * ((1 << 24) // len(line) + 1))

    def work(_):
        content.seek(0)
        total = 0
        for line in content:
            total += len(line)
    return measured(work)


# ---- files on disk

def scratch(size):
    folder = '/dev/shm' if os.access('/dev/shm', os.W_OK) else None
    f = tempfile.NamedTemporaryFile(dir=folder, prefix='memio', suffix='.benchmark')
    f.write(bytes(size))
    f.flush()
    return f


def sequential_file_read(piece):
    piece = int(piece)
    size = 4 << 20
    with scratch(size) as path:
        def work(_):
            with open(path.name, 'rb') as f:
                read = f.read
                while read(piece):
                    pass
        return measured(work)


def sequential_file_write(piece):
    piece = bytes(int(piece))
    size = 4 << 20
    with scratch(0) as path:
        def work(_):
            with open(path.name, 'wb') as f:
                write = f.write
                for _ in range(size // len(piece)):
                    write(piece)
        return measured(work)


def random_file(action):
    size = 64 << 20
    places = random.Random(20261123)
    places = [places.randrange(size - 64) for _ in range(1000)]
    piece = bytes(64)
    with scratch(size) as path, open(path.name, 'r+b') as f:
        def read(_):
            for place in places:
                f.seek(place)
                f.read(64)

        def write(_):
            for place in places:
                f.seek(place)
                f.write(piece)
        return measured(read if action == 'read' else write, len(places))


# ---- text

def text_writes(kind):
    pieces = [f'piece of {i}' for i in range(64)]
    if kind == 'cjk':
        pieces = [f'\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341{i}' for i in range(64)]
    if kind == 'emoji':
        pieces = [f'\U0001f600 piece {i}' for i in range(64)]
    if kind == 'mixed':
        pieces[1] = '\u65e5\u672c\u8a9e'
        pieces[33] = '\U0001f600'
    pieces *= 200_000 // 64

    def work(_):
        write = io.StringIO().write
        for piece in pieces:
            write(piece)
    return measured(work)


def wrapper_lines(content):
    if content == 'varied':
        block = varied_lines(b'the quick brown fox ' * 6)
    elif content == 'mixed':
        plain = 'the quick brown fox ' * 3
        lines = [plain + 'jumps over\n'] * 8
        lines[3] = plain + 'na\u00efve\n'
        lines[5] = plain + '\u6771\u4eac\n'
        block = ''.join(lines).encode()
    else:
        words = {'latin': 'stra\u00dfe und br\u00fccke ', 'cjk': '\u6771\u4eac\u90fd\u6e0b\u8c37\u533a '}
        line = words.get(content, 'the quick brown fox ') * 4
        block = (line + ('\r\n' if content == 'crlf' else '\n')).encode()
    data = block * max(1, (16 << 20) // len(block))

    def work(_):
        for _ in io.TextIOWrapper(io.BytesIO(data), encoding='utf-8'):
            pass
    return measured(work)


def wrapper_writes(content):
    piece = {
        'word': 'Hello World',
        'line': 'the quick brown fox ' * 4 + '\n',
        'latin': 'stra\u00dfe und br\u00fccke\n',
        'cjk': '\u6771\u4eac\u90fd\u6e0b\u8c37\u533a\n',
    }[content]

    def work(_):
        f = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\n')
        write = f.write
        for _ in range(200_000):
            write(piece)
        f.flush()
    return measured(work)


WORKS = {
    'Headline.write': headline,
    'SingleBytes.write': single_bytes_write,
    'SingleBytes.read': single_bytes_read,
    'Blocks.writeAndRead': blocks,
    'RandomPlaces.writeAndRead': random_places,
    'SmallBuffers.write': small_buffers,
    'ByteLines': byte_lines,
    'SequentialFile.read': sequential_file_read,
    'SequentialFile.write': sequential_file_write,
    'RandomFile.read': lambda: random_file('read'),
    'RandomFile.write': lambda: random_file('write'),
    'TextWrites': text_writes,
    'WrapperLines': wrapper_lines,
    'WrapperWrites': wrapper_writes,
}

if __name__ == '__main__':
    name, *parameters = sys.argv[1:]
    if name in WORKS:
        print(WORKS[name](**dict(parameter.split('=', 1) for parameter in parameters)))
