/** The API client: what it may do, for whom its tokens are meant, and the secrets that prove it. */
package io.fareline.auth.client;
