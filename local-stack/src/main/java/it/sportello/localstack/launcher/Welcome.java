package it.sportello.localstack.launcher;

import it.sportello.localstack.launcher.fleet.SuiteService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a newcomer reads when everything is up. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(URI page, LocalStack stack) {
        List<String> lines = new ArrayList<>();
        lines.add("page: mailbox, phone, clock   " + page);
        for (SuiteService service : SuiteService.values()) {
            lines.add("%-29s %s".formatted(service.module(), stack.url(service)));
        }
        lines.add("sign in: staff, SPID, CIE     " + stack.identityProvider());
        lines.add("try: ./sportello demo         plays the whole story and prints each step");
        lines.add("try: curl " + stack.url(SuiteService.APPLICATION) + "/benefits");
        return lines;
    }
}
