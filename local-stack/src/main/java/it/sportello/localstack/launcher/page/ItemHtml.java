package it.sportello.localstack.launcher.page;

import static it.sportello.localstack.page.Html.address;
import static it.sportello.localstack.page.Html.document;
import static it.sportello.localstack.page.Html.escaped;

import it.sportello.localstack.peers.KeptMail;
import it.sportello.localstack.peers.printshop.ShopLetter;

/** One mail or one letter, as its recipient sees it. */
final class ItemHtml {

    private ItemHtml() {}

    static String mail(KeptMail kept) {
        var mail = kept.mail();
        return document(mail.subject(), """
                <p><a href="/#mailbox">← Posta dei cittadini</a></p>
                <article lang="%s">
                <h2>%s</h2>
                <dl lang="it">
                <dt>Da <span lang="en">From</span></dt><dd>%s</dd>
                <dt>A <span lang="en">To</span></dt><dd>%s</dd>
                <dt>Ora <span lang="en">Time</span></dt><dd>%s</dd>
                </dl>
                <pre>%s</pre>
                </article>
                """.formatted(
                        escaped(mail.language()),
                        escaped(mail.subject()),
                        address(mail.sender()),
                        address(mail.recipient()),
                        Times.TIME.format(mail.receivedAt()),
                        escaped(mail.text())));
    }

    static String letter(ShopLetter letter) {
        return document("Lettera " + letter.number(), """
                <p><a href="/#letterbox">← Lettere</a></p>
                <article>
                <h2>Lettera %1$d</h2>
                <p>%2$s · <code>%3$s</code></p>
                <a href="/letter/%1$d.png"><img class="sheet" src="/letter/%1$d.png" width="910" height="1286"
                alt="La lettera come il cittadino la riceve"></a>
                </article>
                """.formatted(
                        letter.number(), escaped(letter.status()), escaped(letter.id())));
    }

    static String nothingHere() {
        return document(
                "404", "<p>Qui non c’è niente. <span lang=\"en\">Nothing here.</span> <a href=\"/\">Sportello</a></p>");
    }
}
