package memio.examples.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import memio.text.TextIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a connection")
class ConnectionTest {

    @Test
    @DisplayName("is a file of lines")
    void lines() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Boolean> serving = new FutureTask<>(() -> serve(server));
            new Thread(serving, "server").start();
            try (TextIO file =
                    Connection.makeFile(new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()))) {
                file.write("hello\n");
                assertThat(file.readLine()).isEqualTo("HELLO\n");
                file.write("grüße\n");
                assertThat(file.readLine()).isEqualTo("GRÜSSE\n");
            }
            assertThat(serving.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean serve(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            Connection.answer(socket);
            return socket.isClosed();
        }
    }
}
