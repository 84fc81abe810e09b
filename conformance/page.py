#!/usr/bin/env python3
"""page.py PAGE JAR: runs the Python snippets of a page of documentation, one after the other, with memio from JAR."""
import re
import sys

import jpype
from pyjio import rt


def main(page, jar):
    start = jpype.startJVM
    jpype.startJVM = lambda classpath: start(classpath=[jar, *rt._own_jar()])   # where the page says memio.jar
    text = open(page, encoding='utf-8').read()
    names = {'__name__': 'page'}
    snippets = list(re.finditer(r'^```python\n(.*?)^```$', text, re.DOTALL | re.MULTILINE))
    for snippet in snippets:
        line = text.count('\n', 0, snippet.start(1))
        exec(compile('\n' * line + snippet[1], page, 'exec'), names)
    print(f'{page}: {len(snippets)} snippets run')
    return 0 if snippets else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
