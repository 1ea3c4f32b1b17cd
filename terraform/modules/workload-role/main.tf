resource "aws_iam_role" "this" {
  name                 = var.name
  description          = var.description
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      for provider in var.oidc_providers : {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = provider.arn }
        # Both must be equal: without the audience a token made for another reader would do.
        Condition = {
          StringEquals = {
            "${provider.issuer}:aud" = "sts.amazonaws.com"
            "${provider.issuer}:sub" = "system:serviceaccount:${var.service_account.namespace}:${var.service_account.name}"
          }
        }
      }
    ]
  })
}

resource "aws_iam_role_policy" "this" {
  count = var.policy == null ? 0 : 1

  name   = "this"
  role   = aws_iam_role.this.name
  policy = var.policy

  # AWS counts without white space, and jsonencode writes none.
  lifecycle {
    precondition {
      condition     = length(var.policy) <= 10240
      error_message = "AWS takes 10,240 characters of policy within a role."
    }
  }
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = var.managed_policies

  role       = aws_iam_role.this.name
  policy_arn = each.value
}
