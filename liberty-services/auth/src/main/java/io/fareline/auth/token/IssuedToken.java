package io.fareline.auth.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.time.Duration;
import java.util.List;

/** A signed access token and what the client is told beside it. */
record IssuedToken(String value, Duration lifetime, List<String> scopes) {
    /** The successful answer of RFC 6749, section 5.1. */
    String toJson() {
        var token = new BearerAccessToken(value, lifetime.toSeconds(), new Scope(scopes.toArray(String[]::new)));
        return new AccessTokenResponse(new Tokens(token, null)).toJSONObject().toJSONString();
    }

    @Override
    public String toString() {
        return "IssuedToken[hidden]";
    }
}
