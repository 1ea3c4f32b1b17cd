# Files: bucket.tf the site's files; site.tf www; gateway.tf api, admin and the way to the gateway; shared.tf answers for
# everybody; headers.tf what answers carry; logs.tf who asked.
locals {
  entry_region = split(":", var.entry.arn)[3]

  all_methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

  # AWS's own policies, which have these ids in every account.
  managed = {
    # CachingDisabled: the API's answers are for who asked, but for those in shared.tf. Nothing is kept, and with that nothing
    # is compressed here.
    no_cache = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    # AllViewer: all headers, cookies and queries of the client as they are. Host, by which the gateway tells hosts apart and
    # by which the certificate that it shows is checked; Authorization, which CloudFront withholds otherwise; Idempotency-Key,
    # If-Match and whatever the contracts come to name, without a list here to be forgotten.
    all_viewer = "216adef6-5c7f-47e4-b989-5492eafa07d3"
  }

  # CloudFront keeps errors for ten seconds even where it keeps no answers, unless told otherwise for each.
  errors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

  # A connection that is not made has done nothing, so another may be tried; a request is never sent twice but GET and HEAD.
  connection = {
    attempts = 2
    timeout  = 5
  }
}

# By path alone. How long is said by who publishes the file (Cache-Control), else five minutes.
resource "aws_cloudfront_cache_policy" "site" {
  name        = "fareline-site"
  comment     = "Files of the web site"
  min_ttl     = 0
  default_ttl = 300
  max_ttl     = 31536000

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "none"
    }
  }
}
