package memio;

import java.io.PrintStream;

/** The two streams of a program that can be led elsewhere. */
enum StandardStream {
    OUT {
        @Override
        PrintStream get() {
            return System.out;
        }

        @Override
        void set(PrintStream stream) {
            System.setOut(stream);
        }
    },
    ERR {
        @Override
        PrintStream get() {
            return System.err;
        }

        @Override
        void set(PrintStream stream) {
            System.setErr(stream);
        }
    };

    abstract PrintStream get();

    abstract void set(PrintStream stream);
}
