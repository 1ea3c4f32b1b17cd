# What was refused or would have been. What passed is in CloudFront's log, which has no headers.
resource "aws_cloudwatch_log_group" "this" {
  # The firewall writes to no group whose name begins otherwise.
  name              = "aws-waf-logs-fareline-web"
  kms_key_id        = var.log_key_arn
  retention_in_days = var.log_days
}

resource "aws_cloudwatch_log_resource_policy" "this" {
  policy_name = "fareline-web-firewall"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "FirewallWritesItsLog"
      Effect    = "Allow"
      Principal = { Service = "delivery.logs.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "${aws_cloudwatch_log_group.this.arn}:*"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:logs:us-east-1:${var.account_id}:*" }
      }
    }]
  })
}

resource "aws_wafv2_web_acl_logging_configuration" "this" {
  resource_arn            = aws_wafv2_web_acl.this.arn
  log_destination_configs = [aws_cloudwatch_log_group.this.arn]

  dynamic "redacted_fields" {
    for_each = ["authorization", "cookie", "idempotency-key"]

    content {
      single_header {
        name = redacted_fields.value
      }
    }
  }

  logging_filter {
    default_behavior = "DROP"

    filter {
      behavior    = "KEEP"
      requirement = "MEETS_ANY"

      condition {
        action_condition {
          action = "BLOCK"
        }
      }
      condition {
        action_condition {
          action = "COUNT"
        }
      }
      # A rule of a managed group that we made count.
      condition {
        action_condition {
          action = "EXCLUDED_AS_COUNT"
        }
      }
    }
  }

  depends_on = [aws_cloudwatch_log_resource_policy.this]
}
