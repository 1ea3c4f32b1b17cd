package io.fareline.auth.discovery;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.fareline.auth.AuthSettings;
import java.util.List;

/**
 * What auth can do, as RFC 8414 and OpenID Connect Discovery describe it. There is nothing to authorise in a browser yet,
 * so the list of response types is there, as it must be, and empty.
 */
final class Metadata {
    private Metadata() {}

    static String of(AuthSettings settings) {
        var metadata = new OIDCProviderMetadata(
                new Issuer(settings.issuer()), List.of(SubjectType.PUBLIC), settings.address("/oauth/jwks"));
        metadata.setTokenEndpointURI(settings.address("/oauth/token"));
        metadata.setResponseTypes(List.of());
        metadata.setGrantTypes(List.of(GrantType.CLIENT_CREDENTIALS));
        metadata.setScopes(new Scope(settings.scopes().toArray(String[]::new)));
        metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        return metadata.toJSONObject().toJSONString();
    }
}
