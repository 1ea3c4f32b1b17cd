# Answers of the API that hold nothing of a client, and that anybody may ask for. For how long one is kept is said by who
# made it (Cache-Control), which says it of good answers only.
#
# The key is the whole query, with its parameters in order (query.js). A list of parameters would let an unknown one through to nobody: a client that
# misspells one would get the answer to another question. As it is the service refuses it, and a refusal is not kept.
resource "aws_cloudfront_cache_policy" "shared" {
  name        = "fareline-shared"
  comment     = "Answers of the API for everybody"
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = 3600

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = false
    enable_accept_encoding_gzip   = false

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

# No token and no cookie: what is kept for everybody must not be able to depend on who asks. Host is what the gateway routes by,
# and X-Forwarded-For is CloudFront's own.
resource "aws_cloudfront_origin_request_policy" "shared" {
  name    = "fareline-shared"
  comment = "What the gateway is told of a question that everybody may ask"

  cookies_config {
    cookie_behavior = "none"
  }

  headers_config {
    header_behavior = "whitelist"

    headers {
      items = ["Host"]
    }
  }

  query_strings_config {
    query_string_behavior = "all"
  }
}

resource "aws_cloudfront_function" "query" {
  name    = "fareline-query"
  comment = "The parameters of a question for everybody, in order"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = file("${path.module}/query.js")
}
