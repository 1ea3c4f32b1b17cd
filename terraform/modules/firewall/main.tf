# What is refused before it reaches us. For CloudFront, so the provider given to this module is that of us-east-1.
resource "aws_wafv2_web_acl" "this" {
  name        = "fareline-web"
  description = "In front of CloudFront for www, api and admin"
  scope       = "CLOUDFRONT"

  default_action {
    allow {}
  }

  # Bodies are looked at as far as a body of ours can go; the rule body-size sees to the rest.
  association_config {
    request_body {
      cloudfront {
        default_size_inspection_limit = "KB_64"
      }
    }
  }

  # AWS's own lists. They are not held to a version: a list of what attackers do now is worth nothing when it is old.
  dynamic "rule" {
    for_each = local.managed_groups

    content {
      name     = rule.key
      priority = rule.value.priority

      override_action {
        none {}
      }

      statement {
        managed_rule_group_statement {
          vendor_name = "AWS"
          name        = rule.value.group

          dynamic "rule_action_override" {
            for_each = rule.value.count_only

            content {
              name = rule_action_override.value

              action_to_use {
                count {}
              }
            }
          }
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "fareline-${rule.key}"
        sampled_requests_enabled   = false
      }
    }
  }

  # By the address that CloudFront itself speaks to, and by no header. The path is compared as a server would read it, so
  # that it cannot be written in another way to go uncounted.
  dynamic "rule" {
    for_each = local.rates

    content {
      name     = "rate-${rule.key}"
      priority = rule.value.priority

      action {
        block {
          custom_response {
            response_code            = 429
            custom_response_body_key = "too-many-requests"

            response_header {
              name  = "Retry-After"
              value = tostring(local.rate_window)
            }
          }
        }
      }

      statement {
        rate_based_statement {
          aggregate_key_type    = "IP"
          limit                 = rule.value.limit
          evaluation_window_sec = local.rate_window

          dynamic "scope_down_statement" {
            for_each = rule.value.path[*]

            content {
              byte_match_statement {
                search_string         = scope_down_statement.value
                positional_constraint = "STARTS_WITH"

                field_to_match {
                  uri_path {}
                }

                text_transformation {
                  priority = 0
                  type     = "URL_DECODE"
                }
                text_transformation {
                  priority = 1
                  type     = "NORMALIZE_PATH"
                }
                text_transformation {
                  priority = 2
                  type     = "LOWERCASE"
                }
              }
            }
          }
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "fareline-rate-${rule.key}"
        sampled_requests_enabled   = false
      }
    }
  }

  # No body is larger than the services take, but a schedule file, which only staff send, and to one host only.
  rule {
    name     = "body-size"
    priority = 30

    action {
      block {
        custom_response {
          response_code            = 413
          custom_response_body_key = "body-too-large"
        }
      }
    }

    statement {
      and_statement {
        statement {
          size_constraint_statement {
            comparison_operator = "GT"
            size                = var.body_limit

            field_to_match {
              body {
                oversize_handling = "MATCH"
              }
            }

            text_transformation {
              priority = 0
              type     = "NONE"
            }
          }
        }

        statement {
          not_statement {
            statement {
              and_statement {
                statement {
                  byte_match_statement {
                    search_string         = var.file_upload.host
                    positional_constraint = "EXACTLY"

                    field_to_match {
                      single_header {
                        name = "host"
                      }
                    }

                    text_transformation {
                      priority = 0
                      type     = "LOWERCASE"
                    }
                  }
                }

                # As it is written: who writes it otherwise has no exception.
                statement {
                  regex_match_statement {
                    regex_string = "^(${join("|", var.file_upload.paths)})(/|$)"

                    field_to_match {
                      uri_path {}
                    }

                    text_transformation {
                      priority = 0
                      type     = "NONE"
                    }
                  }
                }
              }
            }
          }
        }
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "fareline-body-size"
      sampled_requests_enabled   = false
    }
  }

  dynamic "custom_response_body" {
    for_each = local.refusals

    content {
      key          = custom_response_body.key
      content_type = "APPLICATION_JSON"
      content      = jsonencode(custom_response_body.value)
    }
  }

  # Samples are shown in the console with all headers, tokens too, so there are none; the log says what was refused.
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "fareline-web"
    sampled_requests_enabled   = false
  }
}
