package it.sportello.pin.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Writes refusals as RFC 6749 wants them, which is not a problem document. */
class OAuthExceptionMapper {

    @ServerExceptionMapper
    RestResponse<OAuthErrorView> answer(OAuthException refusal) {
        OAuthErrorView body = new OAuthErrorView(
                refusal.error().code(), String.valueOf(refusal.getMessage()), refusal.renewalTicket());
        var answer = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refusal.error().status()), body)
                .type(MediaType.APPLICATION_JSON_TYPE);
        refusal.challenge().ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }
}
