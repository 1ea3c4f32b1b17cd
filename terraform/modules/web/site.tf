# The host of travellers: the site from its bucket, and the API under the same host, so that browsers need no permission to
# call another.
resource "aws_cloudfront_distribution" "site" {
  comment             = "fareline ${var.hosts.www}"
  aliases             = [var.hosts.www]
  enabled             = true
  is_ipv6_enabled     = false # See gateway.tf.
  http_version        = "http2and3"
  price_class         = var.price_class
  default_root_object = "index.html"
  web_acl_id          = var.web_acl_arn

  origin {
    origin_id                = "site"
    domain_name              = module.files.domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.site.id
  }

  origin {
    origin_id           = "gateway"
    domain_name         = var.entry.dns_name
    connection_attempts = local.connection.attempts
    connection_timeout  = local.connection.timeout

    vpc_origin_config {
      vpc_origin_id            = aws_cloudfront_vpc_origin.gateway[local.entry_region].id
      origin_read_timeout      = var.read_timeouts.www
      origin_keepalive_timeout = var.keepalive_timeout
    }
  }

  default_cache_behavior {
    target_origin_id           = "site"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.site.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this["www"].id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.pages.arn
    }
  }

  # Before the other paths of the gateway, among which they are: the first that fits is taken.
  dynamic "ordered_cache_behavior" {
    for_each = var.shared_paths

    content {
      path_pattern               = ordered_cache_behavior.value
      target_origin_id           = "gateway"
      viewer_protocol_policy     = "https-only"
      allowed_methods            = local.all_methods
      cached_methods             = ["GET", "HEAD"]
      compress                   = false
      cache_policy_id            = aws_cloudfront_cache_policy.shared.id
      origin_request_policy_id   = aws_cloudfront_origin_request_policy.shared.id
      response_headers_policy_id = aws_cloudfront_response_headers_policy.this["api"].id

      function_association {
        event_type   = "viewer-request"
        function_arn = aws_cloudfront_function.query.arn
      }
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = var.gateway_paths

    content {
      path_pattern               = ordered_cache_behavior.value
      target_origin_id           = "gateway"
      viewer_protocol_policy     = "https-only"
      allowed_methods            = local.all_methods
      cached_methods             = ["GET", "HEAD"]
      compress                   = false
      cache_policy_id            = local.managed.no_cache
      origin_request_policy_id   = local.managed.all_viewer
      response_headers_policy_id = aws_cloudfront_response_headers_policy.this["api"].id
    }
  }

  # No page for an error here: such a page is for the whole distribution, and would be put in the place of the API's problems.
  # What the site has no page for, the site says (pages.js).
  dynamic "custom_error_response" {
    for_each = local.errors

    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = 0
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    minimum_protocol_version = "TLSv1.2_2021"
    ssl_support_method       = "sni-only"
  }
}

resource "aws_cloudfront_origin_access_control" "site" {
  name                              = "fareline-web"
  description                       = "Signs what CloudFront asks of the site's bucket"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_function" "pages" {
  name    = "fareline-pages"
  comment = "An address of the site without a file's name is its one document"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = file("${path.module}/pages.js")
}
