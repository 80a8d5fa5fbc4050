package it.sportello.notification.channel.post;

import it.sportello.notification.channel.Notice;
import it.sportello.notification.channel.Outlet;
import it.sportello.notification.channel.post.press.Envelope;
import it.sportello.notification.channel.post.press.LetterTemplate;
import it.sportello.notification.role.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Checks what is ordered by post. It goes out in the next batch, not by itself. */
@ApplicationScoped
class PostOutlet implements Outlet {

    @Override
    public Role role() {
        return Role.POSTAL;
    }

    @Override
    public Optional<String> findFault(Notice notice) {
        Optional<LetterTemplate> template = LetterTemplate.find(notice.template());
        if (template.isEmpty()) {
            return Optional.of("template-unknown");
        }
        if (!template.get().isSatisfiedBy(notice.parameters())) {
            return Optional.of("template-parameters");
        }
        return Optional.empty();
    }

    @Override
    public boolean reaches(String recipient) {
        return Envelope.fitting(recipient).isPresent();
    }
}
