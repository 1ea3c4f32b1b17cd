package io.fareline.auth.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.fareline.auth.SettingsFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private final String document = Metadata.of(SettingsFixture.settings(Map.of()));

    @Test
    void anOpenIdConnectLibraryReadsIt() throws Exception {
        var metadata = OIDCProviderMetadata.parse(document);
        assertEquals("https://auth.example", metadata.getIssuer().getValue());
        assertEquals("https://auth.example/oauth/jwks", metadata.getJWKSetURI().toString());
    }

    @Test
    void anOAuthLibraryReadsIt() throws Exception {
        var metadata = AuthorizationServerMetadata.parse(document);
        assertEquals(
                "https://auth.example/oauth/token",
                metadata.getTokenEndpointURI().toString());
        assertEquals(List.of(GrantType.CLIENT_CREDENTIALS), metadata.getGrantTypes());
        assertEquals(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC), metadata.getTokenEndpointAuthMethods());
    }

    @Test
    void itPromisesNothingThatIsNotThere() throws Exception {
        var metadata = AuthorizationServerMetadata.parse(document);
        assertTrue(metadata.getScopes().contains("flights.read"));
        assertFalse(metadata.getScopes().contains("internal"));
        assertEquals(null, metadata.getAuthorizationEndpointURI());
        assertEquals(List.of(), metadata.getResponseTypes());
    }
}
