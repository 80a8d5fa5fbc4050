package it.sportello.localstack.peers.identity;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** Who can sign in to a realm. Nobody has a password, because nobody here is real. */
sealed interface Accounts permits StaffAccounts, CitizenAccounts {

    /** Those to choose from. */
    List<Account> listed();

    /** What a token says of them; empty of somebody who has no account. */
    Optional<JwtClaims> find(TokenOrder order);

    /** The client of the suite at which they go on. */
    String client();
}
