package it.sportello.pin.issuer;

import it.sportello.platform.security.guard.Deployment;

/** Of which a test decides what it is. */
final class FixedDeployment extends Deployment {

    private final boolean production;

    FixedDeployment(boolean production) {
        this.production = production;
    }

    @Override
    public boolean isProduction() {
        return production;
    }
}
