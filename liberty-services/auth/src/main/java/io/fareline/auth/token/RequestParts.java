package io.fareline.auth.token;

import java.util.List;

/** A token request as it came over HTTP, before anybody has judged it. Absent headers are null or empty. */
record RequestParts(List<String> authorization, String contentType, String query, String body) {
    @Override
    public String toString() {
        return "RequestParts[hidden]";
    }
}
