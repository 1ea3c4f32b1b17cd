# Who spoke to whom, and who was refused. Kept in CloudWatch, since the question comes up in the middle of an incident.
resource "aws_cloudwatch_log_group" "flow" {
  name              = "/${var.name}/flow-logs"
  kms_key_id        = var.log_key_arn
  retention_in_days = var.flow_log_days
}

resource "aws_iam_role" "flow" {
  # Roles belong to the account; another region of it has a role of its own.
  name        = "${var.name}-flow-logs-${var.region}"
  description = "Writes the flow logs of the network"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:ec2:${var.region}:${var.account_id}:vpc-flow-log/*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "flow" {
  name = "write"
  role = aws_iam_role.flow.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      Resource = "arn:aws:logs:${var.region}:${var.account_id}:log-group:${aws_cloudwatch_log_group.flow.name}:*"
      }, {
      # The service looks for its group among all, and this action knows no narrower resource.
      Effect   = "Allow"
      Action   = "logs:DescribeLogGroups"
      Resource = "*"
    }]
  })
}

resource "aws_flow_log" "this" {
  vpc_id                   = aws_vpc.this.id
  traffic_type             = "ALL"
  log_destination          = "arn:aws:logs:${var.region}:${var.account_id}:log-group:${aws_cloudwatch_log_group.flow.name}"
  iam_role_arn             = aws_iam_role.flow.arn
  max_aggregation_interval = 60

  tags = { Name = var.name }
}
