resource "aws_iam_role" "this" {
  name = local.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = local.name
  role = aws_iam_role.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Secrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:UpdateSecretVersionStage",
        ]
        Resource = local.written_secrets
      },
      {
        Sid      = "Administrator"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = var.administrator_secret_arn
      },
      {
        Sid      = "Key"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.secrets_key_arn
      },
      {
        Sid      = "Redis"
        Effect   = "Allow"
        Action   = ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"]
        Resource = var.redis_replication_group_arn
      },
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.this.arn}:*"
      },
      {
        Sid      = "GivenUp"
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = aws_sqs_queue.given_up.arn
      },
      {
        Sid    = "Network"
        Effect = "Allow"
        Action = [
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses",
        ]
        # Lambda attaches the function to the network by this role, and looks whether it may do so anywhere: neither the
        # descriptions nor an interface that is not there yet can be named.
        Resource = "*"
      },
      {
        Sid       = "NetworkIsLambdasAlone"
        Effect    = "Deny"
        Action    = "ec2:*"
        Resource  = "*"
        Condition = { ArnEquals = { "lambda:SourceFunctionArn" = [local.function_arn] } }
      },
    ]
  })
}

data "aws_caller_identity" "this" {}

data "aws_region" "this" {}

locals {
  # Not read from the function, which needs the role first.
  function_arn = "arn:aws:lambda:${data.aws_region.this.name}:${data.aws_caller_identity.this.account_id}:function:${local.name}"
}
