package io.fareline.bad.http;

import jakarta.ws.rs.core.Response;

class PlaceHold {
    Response place() {
        return Response.ok().build();
    }
}
