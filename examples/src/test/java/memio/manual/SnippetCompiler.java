package memio.manual;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import memio.BytesIO;

/** Compiles the code of a page in memory, and runs it. */
final class SnippetCompiler {
    private final JavaCompiler compiler;

    SnippetCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Compiles and runs a snippet.
     *
     * @throws AssertionError if it does not compile
     * @throws Throwable what it throws
     */
    void run(Snippet snippet) throws Throwable {
        Map<String, BytesIO> classes = compile(snippet);
        ClassLoader loader = new ClassLoader(SnippetCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                BytesIO file = classes.get(name);
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.getValue();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        loader.setDefaultAssertionStatus(true);
        try {
            loader.loadClass(snippet.className()).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Map<String, BytesIO> compile(Snippet snippet) throws IOException {
        Map<String, BytesIO> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("page:///" + snippet.className() + ".java"), Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return snippet.source();
                    }
                };
        try (JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(messages, files, null, options, null, List.of(source))
                    .call()) {
                throw new AssertionError(messages + snippet.source());
            }
        }
        return classes;
    }

    /** Keeps classes in memory. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, BytesIO> classes;

        InMemory(JavaFileManager files, Map<String, BytesIO> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new BytesIO()).asOutputStream();
                }
            };
        }
    }
}
