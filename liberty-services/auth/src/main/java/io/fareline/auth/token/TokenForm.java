package io.fareline.auth.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a token request as the OpenAPI document shows it; {@link RequestReader} reads the real one. */
@Schema(requiredProperties = "grant_type")
record TokenForm(
        @Schema(name = "grant_type", enumeration = "client_credentials")
        String grantType,

        @Schema(description = "Scopes, one space between two; without it all that the client has")
        String scope) {}
