package io.fareline.auth.administration;

import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ClientSecret;
import io.fareline.auth.client.ClientSecretValue;

/** A secret with its value, which is known only now, and the client that it opens. */
record IssuedSecret(ApiClient client, ClientSecret secret, ClientSecretValue value) {}
