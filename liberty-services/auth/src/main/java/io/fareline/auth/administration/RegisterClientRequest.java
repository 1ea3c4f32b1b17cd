package io.fareline.auth.administration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator says about a new client. The audience is not among it: the API makes clients of the outside. */
public record RegisterClientRequest(
        @NotNull @Pattern(regexp = "(?=.*\\S)\\P{C}{1,100}", message = "must be 1 to 100 printable characters")
        String name,

        @NotEmpty @Size(max = 32) List<@NotNull String> scopes) {}
