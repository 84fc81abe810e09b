"""What CPython's io.StringIO makes of line ends, as a table: python3 newlines.py > newlines.tsv

One row for each newline argument, initial text and text written after a seek to the end (in two pieces, cut in the
middle). The columns, each in JSON without its quotes; the items of a list are separated by "|", None is "None":

newline, initial, written, the two counts, tell afterwards, getvalue, newlines,
readlines from 0, readline(1), readline(2) and readline(3) again and again from 0
"""
import io
import json

NEWLINES = None, '', '\n', '\r', '\r\n'
INITIAL = '', 'a', '\n', '\r', '\r\n', '\n\r', 'a\r\nb\rc\nd', '\r\r\n\n', 'a\n\u65e5\r\n', '\U0001f600\r\U0001f600\n'
WRITTEN = INITIAL + ('\n\n', '\r\r', '\r\n\r\n', 'x\r\ny', '\n\r\n\r', 'xy\r\nz\r', '\ud800\r\n\udc00\n')


def cell(text):
    return 'None' if text is None else json.dumps(text)[1:-1]


def cells(items):
    return '|'.join(map(cell, items))


def repeated(file, limit):
    file.seek(0)
    return cells(iter(lambda: file.readline(limit), ''))


for newline in NEWLINES:
    for initial in INITIAL:
        for written in WRITTEN:
            file = io.StringIO(initial, newline)
            file.seek(0, io.SEEK_END)
            middle = len(written) // 2
            counts = file.write(written[:middle]), file.write(written[middle:])
            end, value, seen = file.tell(), file.getvalue(), file.newlines
            seen = () if seen is None else (seen,) if isinstance(seen, str) else seen
            file.seek(0)
            print(cell(newline), cell(initial), cell(written), '%d|%d' % counts, end, cell(value), cells(seen),
                  cells(file.readlines()), *(repeated(file, limit) for limit in (1, 2, 3)), sep='\t')
