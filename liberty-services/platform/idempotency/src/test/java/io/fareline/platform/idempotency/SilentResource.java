package io.fareline.platform.idempotency;

import jakarta.ws.rs.POST;

/** Does not say whether it may be repeated. */
class SilentResource {
    @POST
    public void change() {}
}
