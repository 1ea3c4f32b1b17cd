# The hosts of which everything is the gateway's: clients' and staff's. A distribution each, as CloudFront tells behaviours
# apart by path and not by host, and as each has its own time limit, headers, figures and log.
#
# The client's address: what a client writes in X-Forwarded-For and the like comes through, CloudFront appends whom it speaks
# to, and the gateway takes that last one and writes it over all the others (numTrustedProxies 1). So no header of ours may
# stand between, and no function but the one that puts a query in order (query.js) and touches nothing else. By IPv4 alone: the gateway knows the airline's own network by its IPv4 addresses, and a
# firewall that counts by address would count nothing where each client has 2^64 of them.
resource "aws_cloudfront_distribution" "gateway" {
  for_each = { for name in ["api", "admin"] : name => var.hosts[name] }

  comment         = "fareline ${each.value}"
  aliases         = [each.value]
  enabled         = true
  is_ipv6_enabled = false
  http_version    = "http2and3"
  price_class     = var.price_class
  web_acl_id      = var.web_acl_arn

  origin {
    origin_id           = "gateway"
    domain_name         = var.entry.dns_name
    connection_attempts = local.connection.attempts
    connection_timeout  = local.connection.timeout

    vpc_origin_config {
      vpc_origin_id            = aws_cloudfront_vpc_origin.gateway[local.entry_region].id
      origin_read_timeout      = var.read_timeouts[each.key]
      origin_keepalive_timeout = var.keepalive_timeout
    }
  }

  default_cache_behavior {
    target_origin_id           = "gateway"
    viewer_protocol_policy     = "https-only"
    allowed_methods            = local.all_methods
    cached_methods             = ["GET", "HEAD"]
    compress                   = false
    cache_policy_id            = local.managed.no_cache
    origin_request_policy_id   = local.managed.all_viewer
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this[each.key].id
  }

  # Staff's host keeps nothing.
  dynamic "ordered_cache_behavior" {
    for_each = each.key == "api" ? var.shared_paths : []

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

# By region: the other region's is made, the distributions are turned to it, and only then the former is taken away.
resource "aws_cloudfront_vpc_origin" "gateway" {
  for_each = { (local.entry_region) = var.entry.arn }

  vpc_origin_endpoint_config {
    name                   = "fareline-web-${each.key}"
    arn                    = each.value
    http_port              = 80 # Has to be said, and is not used.
    https_port             = 443
    origin_protocol_policy = "https-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }

  timeouts {
    create = "30m"
    delete = "30m"
  }

  lifecycle {
    create_before_destroy = true
  }
}
