locals {
  card_origins = join(" ", var.card_origins)

  headers = {
    # The site loads what is its own, calls its own host, and the provider that alone takes card numbers.
    www = {
      policy = join("; ", [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        trimspace("connect-src 'self' ${local.card_origins}"),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "upgrade-insecure-requests",
      ])
      frame    = "DENY"
      referrer = "same-origin"
    }
    # Answers for programs: whoever shows one as a page shows nothing.
    api = {
      policy   = "default-src 'none'; frame-ancestors 'none'"
      frame    = "DENY"
      referrer = "no-referrer"
    }
    # The Liberty Admin Center is an application of Liberty's own, which loads and frames what is its own.
    admin = {
      policy   = "base-uri 'self'; object-src 'none'; frame-ancestors 'self'"
      frame    = "SAMEORIGIN"
      referrer = "same-origin"
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "this" {
  for_each = local.headers

  name    = "fareline-${each.key}"
  comment = "Headers of answers of ${each.key}"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      preload                    = false # Preloading is of the whole domain, which is not ours alone to promise.
      override                   = true
    }

    content_security_policy {
      content_security_policy = each.value.policy
      override                = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = each.value.frame
      override     = true
    }

    referrer_policy {
      referrer_policy = each.value.referrer
      override        = true
    }
  }

  custom_headers_config {
    items {
      header   = "Permissions-Policy"
      value    = "camera=(), geolocation=(), microphone=(), payment=()"
      override = true
    }

    items {
      header   = "Cross-Origin-Opener-Policy"
      value    = "same-origin"
      override = true
    }
  }

  # What stands behind, and by which key of which account a file is encrypted, is nobody's business.
  remove_headers_config {
    dynamic "items" {
      for_each = [
        "Server",
        "X-Amz-Server-Side-Encryption",
        "X-Amz-Server-Side-Encryption-Aws-Kms-Key-Id",
        "X-Amz-Server-Side-Encryption-Bucket-Key-Enabled",
        "X-Amz-Version-Id",
        "X-Powered-By",
      ]

      content {
        header = items.value
      }
    }
  }
}
