package memio.examples.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import memio.BytesIO;
import memio.binary.BinaryIO;
import memio.binary.Snapshot;

/** Python's {@code email}: a message with attachments made in memory, by Angus Mail. */
public final class Letter {
    private static final Session OFFLINE = Session.getInstance(new Properties());

    private Letter() {}

    /** Writes a message as it goes over the network, and into {@code .eml} files. */
    public static void write(String subject, String text, Map<String, Snapshot> attachments, BinaryIO target)
            throws MessagingException, IOException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, "utf-8");
        parts.addBodyPart(body);
        for (var attachment : attachments.entrySet()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(
                    new Attachment(attachment.getValue(), "application/octet-stream", attachment.getKey())));
            part.setFileName(attachment.getKey());
            parts.addBodyPart(part);
        }
        MimeMessage message = new MimeMessage(OFFLINE);
        message.setFrom(new InternetAddress("memio@example.org"));
        message.setSubject(subject, "utf-8");
        message.setContent(parts);
        message.writeTo(target.asOutputStream());
    }

    /** Reads the attachments of a message. */
    public static Map<String, Snapshot> attachments(BinaryIO source) throws MessagingException, IOException {
        Map<String, Snapshot> attachments = new LinkedHashMap<>();
        MimeMultipart parts = (MimeMultipart) new MimeMessage(OFFLINE, source.asInputStream()).getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getFileName() != null) {
                try (BytesIO content = new BytesIO()) {
                    part.getDataHandler().writeTo(content.asOutputStream());
                    attachments.put(part.getFileName(), content.snapshot());
                }
            }
        }
        return attachments;
    }
}
