/**
 * The token endpoint of OAuth 2.0: a client proves who it is and gets a short-lived signed token (RFC 9068). Its refusals
 * are those of RFC 6749, not problems of RFC 9457, since OAuth libraries read them.
 */
package io.fareline.auth.token;
