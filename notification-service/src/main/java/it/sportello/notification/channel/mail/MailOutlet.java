package it.sportello.notification.channel.mail;

import it.sportello.contracts.Channel;
import it.sportello.notification.channel.DirectOutlet;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.SendResult;
import it.sportello.notification.role.Role;
import it.sportello.notification.template.MailTexts;
import it.sportello.notification.template.MessageTemplate;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** E-mail and certified e-mail: checks what is ordered, writes it, hands it over. */
@ApplicationScoped
public class MailOutlet implements DirectOutlet {

    private final MailTexts texts;
    private final SmtpClient ordinary;
    private final SmtpClient certified;

    MailOutlet(MailTexts texts, MailConfig config) {
        this.texts = texts;
        this.ordinary = new SmtpClient(config, config.ordinary());
        this.certified = new SmtpClient(config, config.certified());
    }

    @Override
    public Role role() {
        return Role.MAIL;
    }

    @Override
    public Optional<String> findFault(Notice notice) {
        Optional<MessageTemplate> template = MessageTemplate.find(notice.template());
        if (template.isEmpty()) {
            return Optional.of("template-unknown");
        }
        if (!template.get().isSatisfiedBy(notice.parameters())) {
            return Optional.of("template-parameters");
        }
        return Optional.empty();
    }

    @Override
    public SendResult send(Notice notice) {
        MessageTemplate template = MessageTemplate.find(notice.template()).orElseThrow();
        var text = texts.render(template, notice.writtenIn(), notice.parameters());
        return (notice.channel() == Channel.CERTIFIED_EMAIL ? certified : ordinary).send(notice, text);
    }

    @PreDestroy
    void close() {
        ordinary.close();
        certified.close();
    }

    /** One bare address. Line breaks would smuggle in headers. */
    @Override
    public boolean reaches(String recipient) {
        try {
            InternetAddress address = new InternetAddress(recipient, true);
            address.validate();
            return address.getAddress().equals(recipient) && !recipient.matches("(?s).*[\\r\\n].*");
        } catch (AddressException _) {
            return false;
        }
    }
}
