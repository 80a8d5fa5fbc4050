package it.sportello.notification.channel.sms;

import it.sportello.contracts.contact.MobileNumber;
import it.sportello.notification.channel.DirectOutlet;
import it.sportello.notification.channel.FailureCode;
import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.SendResult;
import it.sportello.notification.channel.sms.receipt.SmsMessageService;
import it.sportello.notification.role.Role;
import it.sportello.notification.template.MessageTemplate;
import it.sportello.notification.template.SmsText;
import it.sportello.notification.template.SmsTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Short messages: checks what is ordered, writes it, hands it over, and remembers the id that receipts will name. */
@ApplicationScoped
public class SmsOutlet implements DirectOutlet {

    private final SmsTexts texts;
    private final SmsConfig config;
    private final SmppLink link;
    private final SmsMessageService messages;
    private final Clock clock;

    SmsOutlet(SmsTexts texts, SmsConfig config, SmppLink link, SmsMessageService messages, Clock clock) {
        this.texts = texts;
        this.config = config;
        this.link = link;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.SMS;
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
        return textOf(notice).isPresent() ? Optional.empty() : Optional.of("text-too-long");
    }

    @Override
    public SendResult send(Notice notice) {
        String validity = SmsValidity.of(Duration.between(clock.instant(), notice.notAfter()));
        var message = new SmppMessage(config.sender(), notice, textOf(notice).orElseThrow(), validity);
        return link.session()
                .map(session -> submit(message, session))
                .orElse(new SendResult.Retry(FailureCode.PEER_UNAVAILABLE));
    }

    private SendResult submit(SmppMessage message, SMPPSession session) {
        try {
            String id = message.submitTo(session);
            messages.recordHandOver(id, message.notice().reference());
            return new SendResult.Accepted();
        } catch (NegativeResponseException e) {
            return SmppVerdict.of(e.getCommandStatus());
        } catch (IOException | PDUException | ResponseTimeoutException | InvalidResponseException e) {
            // Whether the message center has it, nobody knows: a copy with the same reference will go out.
            return new SendResult.Retry(FailureCode.PEER_UNAVAILABLE);
        }
    }

    private Optional<SmsText> textOf(Notice notice) {
        MessageTemplate template = MessageTemplate.find(notice.template()).orElseThrow();
        return texts.render(template, notice.writtenIn(), notice.parameters());
    }

    @Override
    public boolean reaches(String recipient) {
        try {
            return MobileNumber.parse(recipient).value().equals(recipient);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
