locals {
  says_what_to_do = "docs/runbooks/rotate-a-secret.md, 'What happens by itself', says what to do."
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "${local.name}-fails"
  alarm_description   = "The rotation of secrets fails; its log says at which secret. ${local.says_what_to_do}"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = aws_lambda_function.this.function_name }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.page_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "given_up" {
  alarm_name          = "${local.name}-gives-up"
  alarm_description   = "A run of the rotation of secrets was given up and lies in the queue. ${local.says_what_to_do}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = aws_sqs_queue.given_up.name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.page_topic_arn]
}
