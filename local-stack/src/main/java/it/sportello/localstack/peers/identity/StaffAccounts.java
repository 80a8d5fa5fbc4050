package it.sportello.localstack.peers.identity;

import it.sportello.localstack.peers.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** The institution's own people. */
record StaffAccounts() implements Accounts {

    @Override
    public List<Account> listed() {
        return Arrays.stream(StaffMember.values())
                .map(member -> new Account(member.user(), member.user()))
                .toList();
    }

    @Override
    public Optional<JwtClaims> find(TokenOrder order) {
        return StaffMember.find(order.user()).map(StaffAccounts::claims);
    }

    @Override
    public String client() {
        return "staff-desk";
    }

    private static JwtClaims claims(StaffMember member) {
        var claims = new JwtClaims();
        claims.setSubject(member.user());
        claims.setStringClaim("acr", "urn:sportello:acr:staff");
        claims.setStringClaim("tax_code", member.taxCode());
        claims.setStringListClaim("groups", member.group());
        return claims;
    }
}
