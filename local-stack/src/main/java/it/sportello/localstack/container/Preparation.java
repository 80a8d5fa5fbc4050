package it.sportello.localstack.container;

import it.sportello.localstack.embedded.ServiceDatabase;
import it.sportello.localstack.embedded.TopicSetup;
import it.sportello.localstack.launcher.FictionalRegister;

/** What has to happen once, between two starts: {@code topics <bootstrap servers>}, {@code residents <JDBC URL of pin>}. */
public final class Preparation {

    private Preparation() {}

    public static void main(String[] arguments) {
        String target = arguments[1];
        switch (arguments[0]) {
            case "topics" -> TopicSetup.createMissing(target);
            case "residents" ->
                new FictionalRegister(new ServiceDatabase("pin", target)).add(FictionalRegister.residents());
            default -> throw new IllegalArgumentException("topics or residents, not " + arguments[0]);
        }
    }
}
