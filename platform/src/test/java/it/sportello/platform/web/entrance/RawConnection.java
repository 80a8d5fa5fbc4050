package it.sportello.platform.web.entrance;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends what no HTTP library would. */
final class RawConnection implements AutoCloseable {

    private static final Pattern HEAD = Pattern.compile("(?i)content-length: (\\d+)\r\n(?:[^\r]+\r\n)*\r\n");

    private final Socket socket;

    RawConnection() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(10_000);
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Status line, headers and body of one answer, or what the server sent before it closed. */
    String readAnswer() throws IOException {
        var answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        int next = in.read();
        while (next >= 0) {
            answer.append((char) next);
            next = isComplete(answer) ? -1 : in.read();
        }
        return answer.toString();
    }

    private static boolean isComplete(CharSequence answer) {
        Matcher head = HEAD.matcher(answer);
        return head.find() && answer.length() == head.end() + Integer.parseInt(head.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
